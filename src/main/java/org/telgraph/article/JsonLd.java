package org.telgraph.article;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of its article in JSON-LD, in the terms of schema.org, which search engines ask of publishers. The
 * scripts are read as leniently as can be, as many are broken.
 */
final class JsonLd {

    private static final int DEEPEST = 50;

    private final JsonObject article;
    private final Map<String, JsonObject> byId;

    private JsonLd(JsonObject article, Map<String, JsonObject> byId) {
        this.article = article;
        this.byId = byId;
    }

    /** The first article that is described, nothing but empty values if there is none. */
    static JsonLd of(Document page) {
        List<JsonObject> nodes = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            parse(script.data()).ifPresent(root -> collect(root, nodes, 0));
        }
        Map<String, JsonObject> byId = new HashMap<>();
        nodes.stream()
                .filter(node -> node.has("@id") && node.has("name"))
                .forEach(node -> byId.put(node.get("@id").toString(), node));
        return new JsonLd(nodes.stream().filter(JsonLd::isArticle).findFirst().orElseGet(JsonObject::new), byId);
    }

    private static Optional<JsonElement> parse(String script) {
        String json = script.strip()
                .replaceFirst("^(?://\\s*)?<!(?:--|\\[CDATA\\[)", "")
                .replaceFirst("(?://\\s*)?(?:-->|\\]\\]>)$", "");
        try {
            return Optional.of(JsonParser.parseString(json));
        } catch (JsonParseException | IllegalStateException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static void collect(JsonElement element, List<JsonObject> nodes, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (element instanceof JsonArray array) {
            array.forEach(member -> collect(member, nodes, depth + 1));
        } else if (element instanceof JsonObject object) {
            nodes.add(object);
            object.entrySet().forEach(member -> collect(member.getValue(), nodes, depth + 1));
        }
    }

    private static boolean isArticle(JsonObject node) {
        return types(node)
                .anyMatch(type -> type.endsWith("Article") || type.endsWith("BlogPosting") || type.equals("Report"));
    }

    private static Stream<String> types(JsonObject node) {
        JsonElement type = node.get("@type");
        Stream<JsonElement> all = type instanceof JsonArray array ? array.asList().stream() : Stream.ofNullable(type);
        return all.filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString)
                .map(name -> name.substring(name.lastIndexOf('/') + 1));
    }

    String headline() {
        return first("headline", "name");
    }

    String date() {
        return first("datePublished", "dateCreated", "dateModified");
    }

    String publisher() {
        return first("publisher", "sourceOrganization", "provider");
    }

    String url() {
        return first("url", "mainEntityOfPage", "@id");
    }

    String body() {
        return first("articleBody");
    }

    List<String> authors() {
        return people(article.has("author") ? article.get("author") : article.get("creator"));
    }

    /** Those that are not said to be an organization, as a paper often names itself. */
    private List<String> people(JsonElement element) {
        if (element instanceof JsonArray array) {
            return array.asList().stream()
                    .flatMap(member -> people(member).stream())
                    .toList();
        }
        boolean organization = element instanceof JsonObject object
                && types(resolved(object)).anyMatch(type -> type.endsWith("Organization"));
        return organization ? List.of() : strings(element);
    }

    private JsonObject resolved(JsonObject object) {
        return object.has("name") || !object.has("@id")
                ? object
                : byId.getOrDefault(object.get("@id").toString(), object);
    }

    private String first(String... properties) {
        for (String property : properties) {
            List<String> values = strings(article.get(property));
            if (!values.isEmpty()) {
                return values.get(0);
            }
        }
        return "";
    }

    /** Strings, the names or addresses of things, or several of these. */
    private List<String> strings(JsonElement element) {
        List<String> strings = new ArrayList<>();
        if (element instanceof JsonArray array) {
            array.forEach(member -> strings.addAll(strings(member)));
        } else if (element instanceof JsonObject object) {
            JsonObject thing = resolved(object);
            strings.addAll(strings(thing.has("name") ? thing.get("name") : thing.get("@id")));
        } else if (element != null
                && element.isJsonPrimitive()
                && !element.getAsString().isBlank()) {
            strings.add(element.getAsString().strip());
        }
        return strings;
    }
}
