package org.telgraph.nlp;

import edu.stanford.nlp.maxent.iis.LambdaSolve;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.tagger.maxent.TTags;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.telgraph.models.ModelFile;

/** Brings CoreNLP's tagger into the form of a {@link TagModel}. */
final class TagModelConverter {

    private final MaxentTagger tagger = new MaxentTagger(TagModel.RESOURCE);
    private final TTags tagSet = (TTags) ModelFields.get(tagger, "tags");
    private final List<String> tags = new ArrayList<>();
    private final ModelFile.Writer file;

    private TagModelConverter(ModelFile.Writer file) {
        this.file = file;
        ((Iterable<?>) ModelFields.get(tagSet, "index")).forEach(tag -> tags.add((String) tag));
    }

    static void convert(ModelFile.Writer file) throws IOException {
        new TagModelConverter(file).convert();
    }

    private void convert() throws IOException {
        file.strings(tags);
        file.strings(((Collection<?>) ofExtractor("CompanyNameDetector", "companyNameEnds"))
                .stream().map(String::valueOf).sorted().toList());
        dictionary();
        HashTable.writeClasses(
                file, (Map<?, ?>) ModelFields.get(ofExtractor("ExtractorDistsim", "lexicon"), "lexicon"));
        WeightTable.write(file, features(), tags.size());
    }

    private Object ofExtractor(String type, String field) {
        Object extractors = ModelFields.get(tagger, "extractorsRare");
        return Arrays.stream((Object[]) ModelFields.get(extractors, "v"))
                .filter(extractor -> extractor.getClass().getSimpleName().equals(type))
                .map(extractor -> ModelFields.get(extractor, field))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the tagger has no " + type));
    }

    private void dictionary() throws IOException {
        Map<?, ?> words = (Map<?, ?>) ModelFields.get(ModelFields.get(tagger, "dict"), "dict");
        int threshold = (Integer) ModelFields.get(tagger, "rareWordThresh");
        long[] hashes = new long[words.size()];
        long[] entries = new long[words.size()];
        List<Integer> lists = new ArrayList<>();
        append(lists, List.of(tagSet.getOpenTagsArray()));
        int number = 0;
        for (Map.Entry<?, ?> word : words.entrySet()) {
            Map<?, ?> counts = (Map<?, ?>) ModelFields.get(word.getValue(), "map");
            int sum = 0;
            int most = 0;
            String first = null;
            List<String> seen = new ArrayList<>();
            for (Map.Entry<?, ?> count : counts.entrySet()) {
                int times = (Integer) count.getValue();
                sum += times;
                first = times > most ? (String) count.getKey() : first;
                most = Math.max(most, times);
                seen.add((String) count.getKey());
            }
            hashes[number] = TextHash.of((String) word.getKey()).hash();
            entries[number++] = TagModel.entry(sum < threshold, tags.indexOf(first), lists.size());
            append(lists, seen);
        }
        HashTable.write(file, hashes, entries);
        file.ints(lists.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Whoever may be a past tense may be a participle, and a base form a present tense, and the other way round. */
    private void append(List<Integer> lists, List<String> seen) {
        List<String> possible = new ArrayList<>(seen);
        for (List<String> twins : List.of(List.of("VBD", "VBN"), List.of("VBP", "VB"))) {
            if (seen.contains(twins.get(0)) != seen.contains(twins.get(1))) {
                possible.add(seen.contains(twins.get(0)) ? twins.get(1) : twins.get(0));
            }
        }
        lists.add(possible.size());
        possible.forEach(tag -> lists.add(tags.indexOf(tag)));
    }

    private List<WeightTable.Feature> features() {
        List<?> templates = (List<?>) ModelFields.get(tagger, "fAssociations");
        double[] weights = (double[]) ModelFields.get(ModelFields.get(tagger, "prob"), LambdaSolve.class, "lambda");
        List<WeightTable.Feature> features = new ArrayList<>();
        for (int template = 0; template < templates.size(); template++) {
            for (Map.Entry<?, ?> feature : ((Map<?, ?>) templates.get(template)).entrySet()) {
                long hash = TextHash.of((String) feature.getKey()).after(TagFeatures.template(template));
                features.add(feature(hash, (int[]) feature.getValue(), weights));
            }
        }
        return features;
    }

    private static WeightTable.Feature feature(long hash, int[] places, double[] weights) {
        byte[] classes = new byte[places.length];
        float[] values = new float[places.length];
        int count = 0;
        for (int tag = 0; tag < places.length; tag++) {
            if (places[tag] >= 0) {
                classes[count] = (byte) tag;
                values[count++] = (float) weights[places[tag]];
            }
        }
        return new WeightTable.Feature(hash, Arrays.copyOf(classes, count), Arrays.copyOf(values, count));
    }
}
