package org.telgraph.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.FileUtils;

/** A page of Chromium that is told what to do by the Chrome DevTools Protocol (https://chromedevtools.github.io/devtools-protocol). */
final class DevTools implements AutoCloseable {

    private static final List<Path> PROGRAMS = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/google-chrome"));
    private static final Pattern LISTENING = Pattern.compile("DevTools listening on ws://([^/]+)/.*");
    private static final long WAIT_SECONDS = 60;

    private final Process browser;
    private final Path profile;
    private final BlockingQueue<JsonObject> answers = new LinkedBlockingQueue<>();
    private final WebSocket page;
    private int last;

    private DevTools(Process browser, Path profile) throws IOException, InterruptedException {
        this.browser = browser;
        this.profile = profile;
        HttpClient client = HttpClient.newHttpClient();
        String targets = client.send(
                        HttpRequest.newBuilder(URI.create("http://" + address() + "/json/list"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        String url = JsonParser.parseString(targets)
                .getAsJsonArray()
                .get(0)
                .getAsJsonObject()
                .get("webSocketDebuggerUrl")
                .getAsString();
        page = client.newWebSocketBuilder()
                .buildAsync(URI.create(url), new Answers())
                .join();
    }

    /** Where there is a browser. */
    static Optional<Path> program() {
        return PROGRAMS.stream().filter(Files::isExecutable).findFirst();
    }

    static DevTools start(Path program) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory("telgraph-bench-browser");
        Process browser = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--window-size=1280,900",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return new DevTools(browser, profile);
        } catch (IOException | RuntimeException e) {
            browser.destroyForcibly();
            throw e;
        }
    }

    private String address() throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(browser.getErrorStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.matches()) {
                return listening.group(1);
            }
        }
        throw new BenchException("the browser ended without a page");
    }

    /** Goes to an address, without waiting for what it shows. */
    void go(String address) throws InterruptedException {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("url", address);
        call("Page.navigate", parameters);
    }

    /** What an expression in JavaScript gives, or what it promises. */
    JsonElement evaluate(String expression) throws InterruptedException {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("expression", expression);
        parameters.addProperty("awaitPromise", true);
        parameters.addProperty("returnByValue", true);
        JsonObject result = call("Runtime.evaluate", parameters);
        if (result.has("exceptionDetails")) {
            throw new BenchException("the explorer fails: " + result.get("exceptionDetails"));
        }
        return result.getAsJsonObject("result").get("value");
    }

    private JsonObject call(String method, JsonObject parameters) throws InterruptedException {
        JsonObject message = new JsonObject();
        message.addProperty("id", ++last);
        message.addProperty("method", method);
        message.add("params", parameters);
        page.sendText(message.toString(), true).join();
        JsonObject answer;
        do {
            answer = answers.poll(WAIT_SECONDS, TimeUnit.SECONDS);
        } while (answer != null && (!answer.has("id") || answer.get("id").getAsInt() != last));
        if (answer == null || answer.has("error")) {
            throw new BenchException("the browser does not answer " + method + ": " + answer);
        }
        return answer.getAsJsonObject("result");
    }

    private final class Answers implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean isLast) {
            text.append(part);
            if (isLast) {
                answers.add(JsonParser.parseString(text.toString()).getAsJsonObject());
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        browser.destroy();
        try {
            browser.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        FileUtils.deleteQuietly(profile.toFile());
    }
}
