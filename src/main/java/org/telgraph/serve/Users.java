package org.telgraph.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.shiro.authc.credential.DefaultPasswordService;
import org.apache.shiro.authc.credential.PasswordService;
import org.apache.shiro.crypto.hash.DefaultHashService;
import org.telgraph.store.StoreException;

/**
 * Who may use a server: a file with a line for each user, {@code NAME:HASH} or {@code NAME:HASH:writer}, where the hash is
 * bcrypt's. Apache's {@code htpasswd -B} writes such lines.
 *
 * <p>Checking a password takes a tenth of a second on purpose, so that those that were right are remembered.
 */
public final class Users {

    private static final String COMMENT = "#";
    /** Where the cost ends in a hash, {@code $2y$10$}. */
    private static final int COST = 7;
    /** Shiro puts this before what others take for the whole hash. */
    private static final String SHIRO = "$shiro2";

    private record User(String hash, Role role) {}

    private final Map<String, User> users;
    /** The dearest hash to check: who guesses names learns nothing from the time that the answer takes. */
    private final String dearest;

    private final PasswordService passwords = new DefaultPasswordService();
    /** Digests of a name and a password that were right. */
    private final Map<String, Role> seen = new ConcurrentHashMap<>();

    private Users(Map<String, User> users) {
        this.users = Map.copyOf(users);
        this.dearest = users.values().stream()
                .map(User::hash)
                .max(Comparator.comparing(hash -> hash.substring(0, COST)))
                .orElseThrow();
    }

    /** Reads the file. */
    public static Users read(Path file) throws StoreException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw new StoreException("there is no file " + file, e);
        } catch (IOException e) {
            throw new StoreException("cannot read the users of " + file + ": " + e.getMessage(), e);
        }
        Map<String, User> users = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith(COMMENT)) {
                String[] parts = line.split(":");
                User user = user(parts, file + ", line " + (i + 1));
                if (users.put(parts[0], user) != null) {
                    throw new StoreException(file + ", line " + (i + 1) + ": the user " + parts[0] + " is there twice");
                }
            }
        }
        if (users.isEmpty()) {
            throw new StoreException(file + " has no user; telgraph password NAME writes a line for it");
        }
        return new Users(users);
    }

    private static User user(String[] parts, String where) throws StoreException {
        if (parts.length < 2 || parts.length > 3 || parts[0].isEmpty()) {
            throw new StoreException(where + ": not NAME:HASH or NAME:HASH:ROLE");
        }
        if (!parts[1].matches("\\$2[aby]\\$\\d\\d\\$[./A-Za-z0-9]{53}")) {
            throw new StoreException(where + ": not a bcrypt hash; telgraph password NAME makes one");
        }
        try {
            // Only the letter differs, by which programs say that they are free of an old mistake.
            String hash = parts[1].replaceFirst("^\\$2[ab]\\$", "\\$2y\\$");
            return new User(
                    hash,
                    parts.length == 2
                            ? Role.READER
                            : Role.valueOf(parts[2].strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw new StoreException(where + ": no such role: " + parts[2] + "; there are reader and writer", e);
        }
    }

    /** A line of such a file. */
    public static String line(String name, String password, Role role) {
        return name + ":" + hash(password) + ":" + role.name().toLowerCase(Locale.ROOT);
    }

    private static String hash(String password) {
        DefaultHashService bcrypt = new DefaultHashService();
        bcrypt.setDefaultAlgorithmName("2y");
        DefaultPasswordService service = new DefaultPasswordService();
        service.setHashService(bcrypt);
        return service.encryptPassword(password).substring(SHIRO.length());
    }

    /** What a user may do, nothing if name or password are wrong. */
    Optional<Role> role(String name, String password) {
        String key = DigestUtils.sha256Hex((name + "\n" + password).getBytes(StandardCharsets.UTF_8));
        Role known = seen.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        User user = users.get(name);
        boolean right = passwords.passwordsMatch(password, SHIRO + (user == null ? dearest : user.hash));
        if (user == null || !right) {
            return Optional.empty();
        }
        seen.put(key, user.role);
        return Optional.of(user.role);
    }
}
