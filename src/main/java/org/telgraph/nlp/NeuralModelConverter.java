package org.telgraph.nlp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.telgraph.models.ModelFile;

/** Brings the text in which CoreNLP keeps a {@link NeuralModel} into the form that is quick to open. */
final class NeuralModelConverter {

    private final BufferedReader in;
    private final ModelFile.Writer file;

    private NeuralModelConverter(BufferedReader in, ModelFile.Writer file) {
        this.in = in;
        this.file = file;
    }

    static void convert(String resource, ModelFile.Writer file) throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(ModelFile.resource(resource), 1 << 16), StandardCharsets.UTF_8))) {
            new NeuralModelConverter(in, file).convert();
        }
    }

    private void convert() throws IOException {
        int words = number();
        int tags = number();
        int labels = number();
        if (number() != NeuralModel.EMBEDDING || number() != NeuralModel.HIDDEN || number() != NeuralModel.INPUTS) {
            throw new IllegalStateException("the network is of another size than expected");
        }
        in.readLine(); // how much of it is to be computed beforehand
        embeddings(words);
        embeddings(tags);
        embeddings(labels);
        matrix(NeuralModel.INPUTS * NeuralModel.EMBEDDING, NeuralModel.HIDDEN, NeuralModel.HIDDEN);
        matrix(1, NeuralModel.HIDDEN, NeuralModel.HIDDEN);
        matrix(NeuralModel.HIDDEN, 2 * labels - 1, NeuralModel.OUTPUT_ROW);
    }

    private int number() throws IOException {
        String line = in.readLine();
        return Integer.parseInt(line.substring(line.indexOf('=') + 1));
    }

    private void embeddings(int count) throws IOException {
        List<String> names = new ArrayList<>(count);
        float[] values = new float[count * NeuralModel.EMBEDDING];
        for (int row = 0; row < count; row++) {
            String line = in.readLine();
            int name = line.indexOf(' ');
            names.add(line.substring(0, name));
            parse(line, name + 1, values, row * NeuralModel.EMBEDDING, NeuralModel.EMBEDDING);
        }
        file.strings(names);
        file.floats(values);
    }

    /** @param stride the length that rows are brought to */
    private void matrix(int rows, int columns, int stride) throws IOException {
        float[] values = new float[rows * stride];
        for (int row = 0; row < rows; row++) {
            parse(in.readLine(), 0, values, row * stride, columns);
        }
        file.floats(values);
    }

    private static void parse(String line, int from, float[] values, int start, int count) {
        int begin = from;
        for (int i = 0; i < count; i++) {
            int end = line.indexOf(' ', begin);
            values[start + i] = Float.parseFloat(line.substring(begin, end < 0 ? line.length() : end));
            begin = end + 1;
        }
    }
}
