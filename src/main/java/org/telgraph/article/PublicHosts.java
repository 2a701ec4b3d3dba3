package org.telgraph.article;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the addresses of hosts, and refuses those that are not public, so that an address in a feed or a redirect leads to
 * no service within the user's network. The connection is made to the very addresses that were looked at.
 */
class PublicHosts implements DnsResolver {

    private final boolean allowPrivate;

    PublicHosts(boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        for (InetAddress address : addresses) {
            if (!allowPrivate && !isPublic(address)) {
                throw new UnknownHostException(host + " is in a private network; --allow-private lets it be read");
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return resolve(host)[0].getCanonicalHostName();
    }

    /** By the registries of IANA for special-purpose addresses (RFC 6890), which Java knows in part. */
    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int a = bytes[0] & 0xFF;
        int b = bytes[1] & 0xFF;
        int c = bytes[2] & 0xFF;
        boolean shared = a == 100 && (b & 0xC0) == 64;
        boolean special = a == 0 || a >= 240 || a == 192 && b == 0 && c == 0 || a == 198 && (b & 0xFE) == 18;
        return !shared && !special;
    }

    /** Only 2000::/3 is handed out; 2001::/23 and 2002::/16 tunnel to IPv4 and the like. */
    private static boolean isPublic6(byte[] bytes) {
        int start = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        boolean tunnel = start == 0x2001 && (bytes[2] & 0xFE) == 0 || start == 0x2002;
        return (start & 0xE000) == 0x2000 && !tunnel;
    }
}
