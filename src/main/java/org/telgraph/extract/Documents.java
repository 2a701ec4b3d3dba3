package org.telgraph.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.telgraph.nlp.SyntaxGraph.Arc;
import org.telgraph.ontology.Lexicon;
import org.telgraph.ontology.Ontology;

/** Keeps the bills, orders and reports of one article: entities that are named by their description. */
final class Documents {

    /** Words that may mean any document. */
    private static final Set<String> VAGUE = Set.of("measure", "legislation", "proposal", "plan");

    private final Ontology ontology;
    private final Lexicon lexicon;
    private final Antecedents antecedents;
    private final Map<String, Entity> documents = new LinkedHashMap<>();

    Documents(Ontology ontology, Lexicon lexicon, Antecedents antecedents) {
        this.ontology = ontology;
        this.lexicon = lexicon;
        this.antecedents = antecedents;
    }

    List<Argument> resolve(Sentence sentence, int word, String type) {
        String head = sentence.lemma(word);
        if (!ontology.isA("LegalInstrument", type)
                || !lexicon.words("LegalInstrument").contains(head)) {
            return List.of();
        }
        String modifiers = modifiers(sentence, word);
        Entity earlier = modifiers.isEmpty() ? earlier(sentence, word) : null;
        if (earlier != null) {
            return List.of(new Argument(earlier, word, Confidence.STANDS_FOR));
        }
        String noun = sentence.token(word).word();
        String name = modifiers + noun;
        Set<String> names = new TreeSet<>(List.of(head, noun, compounds(sentence, word) + noun));
        Entity entity = new Entity("#" + Slug.of(name), name, "LegalInstrument", new TreeSet<>(names));
        documents.putIfAbsent(head, entity);
        return List.of(new Argument(entity, word, Confidence.STANDS_FOR));
    }

    /** "planned net neutrality repeal" is also the "net neutrality repeal". */
    private static String compounds(Sentence sentence, int word) {
        StringBuilder compounds = new StringBuilder();
        for (Arc arc : sentence.graph().children(word)) {
            if (arc.is("compound") && arc.word() < word) {
                compounds.append(sentence.token(arc.word()).word()).append(' ');
            }
        }
        return compounds.toString();
    }

    private static String modifiers(Sentence sentence, int word) {
        StringBuilder modifiers = new StringBuilder();
        for (Arc arc : sentence.graph().children(word)) {
            boolean describes = arc.is("compound")
                    || arc.is("amod") && !sentence.token(arc.word()).tag().equals("JJR");
            if (describes && arc.word() < word) {
                modifiers.append(joined(sentence, arc.word())).append(' ');
            }
        }
        return modifiers.toString();
    }

    /** "Obama-era", "Obama era": a modifier with what it is joined to. */
    private static String joined(Sentence sentence, int word) {
        String own = sentence.token(word).word();
        boolean half = word > 1
                && sentence.token(word - 1).tag().equals("HYPH")
                && sentence.token(word - 2).end() == sentence.token(word).begin() - 1;
        if (half) {
            return sentence.token(word - 2).word() + "-" + own;
        }
        boolean compound = word > 0 && sentence.child(word, "compound") == word - 1;
        return compound ? sentence.token(word - 1).word() + " " + own : own;
    }

    /** "the bill", "the rules": one of which the article has spoken, null when there is none. */
    private Entity earlier(Sentence sentence, int word) {
        String head = sentence.lemma(word);
        if (documents.containsKey(head) || !sentence.isDefinite(word)) {
            return documents.get(head);
        }
        String last = sentence.token(word).word();
        return antecedents
                .document(
                        sentence,
                        word,
                        entity -> entity.type().equals("LegalInstrument")
                                && (VAGUE.contains(head) || entity.label().endsWith(last)))
                .orElse(null);
    }
}
