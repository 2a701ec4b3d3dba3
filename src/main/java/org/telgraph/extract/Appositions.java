package org.telgraph.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.telgraph.extract.ArgumentResolver.WordResolver;
import org.telgraph.nlp.SyntaxGraph.Arc;
import org.telgraph.ontology.Lexicon;
import org.telgraph.ontology.Ontology;

/** Finds the name that a description stands beside. */
final class Appositions {

    private final Ontology ontology;
    private final Lexicon lexicon;
    private final WordResolver words;

    Appositions(Ontology ontology, Lexicon lexicon, WordResolver words) {
        this.ontology = ontology;
        this.lexicon = lexicon;
        this.words = words;
    }

    /** "its rival, ZTE", "Huawei, the company", "his counterpart President Mattarella". */
    List<Argument> resolve(Sentence sentence, int word, Slot slot, int depth) {
        List<Argument> found = new ArrayList<>();
        Stream.concat(sentence.graph().children(word).stream(), sentence.graph().parents(word).stream())
                .filter(arc -> arc.is("appos") && sentence.reference(arc.word()) != null
                        || arc.is("nmod:of") && isBearer(sentence, word, arc.word())
                        || arc.word() > word
                                && Surroundings.isPerson(sentence, arc.word())
                                && (arc.is("dep") || isHolderAfterBody(sentence, arc)))
                .forEach(arc -> found.addAll(named(sentence, arc.word(), word, slot, depth)));
        return found.isEmpty() ? named(sentence, nameInClause(sentence, word), word, slot, depth) : found;
    }

    private List<Argument> named(Sentence sentence, int name, int word, Slot slot, int depth) {
        return name < 0 || sentence.reference(name) == null
                ? List.of()
                : Argument.standingFor(words.resolve(sentence, name, slot, depth + 1), word);
    }

    /** "the aid group known as Acme", "ZTE is a company that the FBI accuses"; -1 where no clause tells the name. */
    private static int nameInClause(Sentence sentence, int word) {
        int known = sentence.hasChild(word, "acl", Set.of("know")) ? sentence.child(word, "acl") : -1;
        boolean predicate = sentence.child(word, "cop") >= 0 && sentence.child(word, "acl:relcl") >= 0;
        return known >= 0 ? sentence.child(known, "obl:as") : predicate ? sentence.child(word, "nsubj") : -1;
    }

    /** "one of its fiercest critics, Lee Roe": the noun that has the apposition, else -1. */
    static int oneOf(Sentence sentence, int word) {
        return sentence.lemma(word).equals("one") ? sentence.child(word, "nmod:of") : -1;
    }

    /** "the chairman of the Acme Council | Lee Roe": whom parsers take for the one of whom he is chairman. */
    private boolean isBearer(Sentence sentence, int post, int person) {
        int before = person - 1;
        Reference whole = before > post ? sentence.reference(before) : null;
        boolean named = whole == null
                ? before > post && sentence.token(before).isProper() && !isTitle(sentence, before)
                : whole.kind() == Reference.Kind.NAME && !Surroundings.isPerson(sentence, before);
        return named && isTitle(sentence, post) && Surroundings.isPerson(sentence, person);
    }

    private boolean isTitle(Sentence sentence, int word) {
        return lexicon.words("Person").contains(sentence.lemma(word))
                || lexicon.words("honorific").contains(sentence.lemma(word));
    }

    /** "the Speaker of the House Lee Roe": the parser takes the body for the person's first name. */
    private boolean isHolderAfterBody(Sentence sentence, Arc arc) {
        int body = arc.is("nmod:of") ? sentence.child(arc.word(), "compound") : -1;
        boolean unknown = body >= 0
                && sentence.reference(body) == null
                && lexicon.words("GovernmentBody").contains(sentence.lemma(body));
        int name = unknown ? sentence.child(body, "compound") : body;
        Reference named = name < 0 ? null : sentence.reference(name);
        return named != null
                && named.kind() != Reference.Kind.DEMONYM
                && ontology.isA(named.entity().type(), "Employer");
    }
}
