package org.telgraph.pipeline;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.io.FileUtils;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.telgraph.article.Article;
import org.telgraph.ontology.Names;
import org.telgraph.ontology.Vocabulary;
import org.telgraph.store.StoreException;

/**
 * Articles whose graphs the shapes do not allow, a folder each: the article as a record that can be built again, the graph
 * that failed, and what is wrong with it in words. A folder goes when its article passes.
 */
public final class RejectsFolder {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
    private static final int MOST_LETTERS = 60;
    private static final int HASH_LENGTH = 8;

    private final Path folder;
    private final Names names;

    /** @param folder is made when it is needed */
    public RejectsFolder(Path folder, Names names) {
        this.folder = folder;
        this.names = names;
    }

    void keep(Article article, Outcome.Rejected rejected) throws StoreException {
        Path place = place(article);
        try {
            Files.createDirectories(place);
            Files.writeString(place.resolve("article.jsonl"), GSON.toJson(fields(article)) + "\n");
            Files.writeString(place.resolve("report.txt"), String.join("\n", rejected.violations()) + "\n");
            rejected.graph().getPrefixMapping().setNsPrefixes(Vocabulary.prefixes(names));
            try (OutputStream out = Files.newOutputStream(place.resolve("graph.ttl"))) {
                RDFDataMgr.write(out, rejected.graph(), Lang.TURTLE);
            }
        } catch (IOException e) {
            throw new StoreException("cannot keep what was rejected in " + place + ": " + e.getMessage(), e);
        }
    }

    private static Map<String, Object> fields(Article article) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", article.id());
        fields.put("title", article.title());
        fields.put("publisher", article.publisher());
        fields.put("author", article.authors());
        fields.put("date", article.date() == null ? null : article.date().toString());
        fields.put("url", article.url());
        fields.put("text", article.text());
        return fields;
    }

    void remove(Article article) throws StoreException {
        Path place = place(article);
        if (Files.exists(place)) {
            try {
                FileUtils.deleteDirectory(place.toFile());
            } catch (IOException e) {
                throw new StoreException("cannot remove " + place + ": " + e.getMessage(), e);
            }
        }
    }

    /** Named so that people find it; ids that look alike differ in the hash, and none leads out of the folder. */
    private Path place(Article article) {
        String letters = article.id().replaceAll("[^A-Za-z0-9_-]+", "_");
        String hash = DigestUtils.sha256Hex(article.id().getBytes(StandardCharsets.UTF_8));
        return folder.resolve(
                letters.substring(0, Math.min(letters.length(), MOST_LETTERS)) + "-" + hash.substring(0, HASH_LENGTH));
    }
}
