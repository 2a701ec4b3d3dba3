package org.telgraph.serve;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.telgraph.store.PackagedQueries;
import org.telgraph.store.PackagedQuery;

/**
 * The script of the console's page for queries, with telgraph's questions in the place of the two examples that are written into
 * it. The console has no other way to give it some.
 */
final class ConsoleScript extends HttpServlet {

    private static final long serialVersionUID = 1;

    private static final Pattern FILE = Pattern.compile("webapp/(static/Query-[^/]+\\.js)");
    private static final Pattern EXAMPLES = Pattern.compile(
            "queries:\\[\\{value:[A-Z_]+,text:\"[^\"]*\"\\}" + "(,\\{value:[A-Z_]+,text:\"[^\"]*\"\\})*\\]");

    private final String path;
    private final byte[] script;

    private ConsoleScript(String path, byte[] script) {
        this.path = path;
        this.script = script;
    }

    /**
     * The script, if it is like that of the version that this was made for; otherwise the console keeps its own examples.
     *
     * @param page the console's first page, in its jar
     */
    static Optional<ConsoleScript> of(URL page) throws IOException {
        if (!(page.openConnection() instanceof JarURLConnection connection)) {
            return Optional.empty();
        }
        connection.setUseCaches(false); // or others would share the file that is closed here
        try (JarFile jar = connection.getJarFile()) {
            for (Matcher file : jar.stream()
                    .map(entry -> FILE.matcher(entry.getName()))
                    .filter(Matcher::matches)
                    .toList()) {
                try (InputStream in = jar.getInputStream(jar.getEntry(file.group()))) {
                    Matcher examples = EXAMPLES.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                    if (examples.find()) {
                        String changed = examples.replaceFirst(Matcher.quoteReplacement("queries:" + questions()));
                        return Optional.of(
                                new ConsoleScript("/" + file.group(1), changed.getBytes(StandardCharsets.UTF_8)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static JsonArray questions() throws IOException {
        JsonArray questions = new JsonArray();
        for (PackagedQuery query : PackagedQueries.all()) {
            JsonObject question = new JsonObject();
            question.addProperty("text", query.name());
            question.addProperty("value", query.text());
            questions.add(question);
        }
        return questions;
    }

    /** Where the console looks for it. */
    String path() {
        return path;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/javascript;charset=utf-8");
        response.setContentLength(script.length);
        response.getOutputStream().write(script);
    }
}
