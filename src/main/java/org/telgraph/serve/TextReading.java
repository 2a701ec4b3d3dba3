package org.telgraph.serve;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.telgraph.article.Article;
import org.telgraph.extract.Claim;
import org.telgraph.extract.Entity;
import org.telgraph.extract.Extraction;
import org.telgraph.extract.Mentions.Span;

/**
 * Reads a text that a user sends and tells, as JSON, the claims that are found in it, without storing anything. Texts are read
 * one after another, so that who sends many does not keep the server from its other work.
 */
final class TextReading extends HttpServlet {

    private static final long serialVersionUID = 1;

    private static final int LONGEST = 100_000;
    private static final long WAIT_SECONDS = 30;
    private static final String ID = "text";

    /** What users send. */
    private record Sent(String title, String date, String text) {}

    private final transient Function<Article, Extraction> reader;
    private final transient Semaphore place = new Semaphore(1);

    /** @param reader finds claims; it may take seconds when it is used first */
    TextReading(Function<Article, Extraction> reader) {
        this.reader = reader;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!String.valueOf(request.getContentType()).startsWith("application/json")) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE, "send JSON");
            return;
        }
        Article article;
        try {
            article = article(new Gson()
                    .fromJson(new InputStreamReader(request.getInputStream(), StandardCharsets.UTF_8), Sent.class));
        } catch (JsonParseException | DateTimeParseException e) {
            response.sendError(
                    HttpServletResponse.SC_BAD_REQUEST,
                    "send an object with a text and, if you like, a title and a date such as 2020-02-12");
            return;
        }
        if (article.content().length() > LONGEST) {
            response.sendError(
                    HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, "send at most " + LONGEST + " characters");
        } else {
            answer(article, response);
        }
    }

    private static Article article(Sent sent) {
        if (sent == null || sent.text == null || sent.text.isBlank()) {
            throw new JsonParseException("no text");
        }
        String title = sent.title == null ? "" : sent.title.strip();
        LocalDate date = sent.date == null || sent.date.isEmpty() ? null : LocalDate.parse(sent.date);
        return new Article(ID, ID, title, "", List.of(), date, "", sent.text);
    }

    private void answer(Article article, HttpServletResponse response) throws IOException {
        if (!isFree()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "other texts are being read; come again");
            return;
        }
        Extraction found;
        try {
            found = reader.apply(article);
        } finally {
            place.release();
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(json(found).toString());
    }

    private boolean isFree() {
        try {
            return place.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static JsonObject json(Extraction found) {
        JsonArray claims = new JsonArray();
        found.claims().forEach(claim -> claims.add(json(claim)));
        JsonObject answer = new JsonObject();
        answer.addProperty("content", found.article().content());
        answer.add("claims", claims);
        return answer;
    }

    private static JsonObject json(Claim claim) {
        JsonObject json = new JsonObject();
        json.add("subject", json(claim.subject()));
        json.addProperty("relation", claim.property());
        json.add("object", json(claim.object()));
        json.addProperty("status", claim.status().localName());
        if (claim.holder() != null) {
            json.addProperty("holder", claim.holder().inWords());
        }
        if (claim.date() != null) {
            json.addProperty("date", claim.date().text());
        }
        json.addProperty("confidence", claim.confidence());
        json.addProperty("begin", claim.begin());
        json.addProperty("end", claim.end());
        addSpan(json, "subjectMention", claim.mentions().subject());
        addSpan(json, "objectMention", claim.mentions().object());
        addSpan(json, "cueMention", claim.mentions().cue());
        return json;
    }

    private static JsonObject json(Entity entity) {
        JsonObject json = new JsonObject();
        json.addProperty("label", entity.label());
        json.addProperty("type", entity.type());
        return json;
    }

    private static void addSpan(JsonObject claim, String name, Span words) {
        if (words != null) {
            JsonObject span = new JsonObject();
            span.addProperty("begin", words.begin());
            span.addProperty("end", words.end());
            claim.add(name, span);
        }
    }
}
