package org.telgraph.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.telgraph.nlp.Pattern;
import org.telgraph.ontology.LexicalEntry;
import org.telgraph.ontology.LexicalEntry.PartOfSpeech;
import org.telgraph.ontology.Lexicon;
import org.telgraph.ontology.Ontology;
import org.telgraph.ontology.Relation;

/** Lexicon times frames, compiled once: which rules a word can trigger. Immutable. */
final class Rules {

    private static final java.util.regex.Pattern WORD_CLASS = java.util.regex.Pattern.compile("\\$words:([\\w-]+)\\$");
    private static final String AFFILIATION = "affiliation";
    private static final String PREMODIFIER = "premodifier";

    private final Map<String, List<Rule>> byHead = new HashMap<>();
    private final Map<String, List<Rule>> byTerm = new HashMap<>();
    private final Map<String, List<Rule>> byNameClass = new HashMap<>();
    private final Map<String, LexicalEntry> affiliations = new HashMap<>();
    private final Map<String, LexicalEntry> premodifiers = new HashMap<>();

    /**
     * Compiles the lexicon.
     *
     * @throws IllegalArgumentException when an entry names a frame, role or relation that there is not
     */
    static Rules compile(Lexicon lexicon, Frames frames, Ontology ontology) {
        Rules rules = new Rules();
        Map<String, Pattern> patterns = new HashMap<>();
        for (LexicalEntry entry : lexicon.entries()) {
            for (String frameName : entry.frames()) {
                if (frameName.equals(AFFILIATION)) {
                    rules.affiliations.put(entry.writtenRep(), entry);
                    continue;
                }
                if (frameName.equals(PREMODIFIER)) {
                    rules.premodifiers.put(entry.writtenRep(), entry);
                    continue;
                }
                Rule rule = compile(entry, frames.get(frameName, entry), ontology, lexicon, patterns);
                if (entry.partOfSpeech() == PartOfSpeech.NAME) {
                    rules.byNameClass
                            .computeIfAbsent(entry.writtenRep(), type -> new ArrayList<>())
                            .add(rule);
                } else {
                    rules.byTerm
                            .computeIfAbsent(entry.writtenRep(), term -> new ArrayList<>())
                            .add(rule);
                    rules.byHead
                            .computeIfAbsent(headWord(entry), head -> new ArrayList<>())
                            .add(rule);
                }
            }
        }
        return rules;
    }

    /** A verb's particle follows it; a noun's modifiers precede it. */
    private static String headWord(LexicalEntry entry) {
        List<String> words = entry.words();
        boolean verb = entry.partOfSpeech() == PartOfSpeech.VERB;
        return (verb ? words.get(0) : words.get(words.size() - 1)).toLowerCase(Locale.ROOT);
    }

    private static Rule compile(
            LexicalEntry entry, Frames.Frame frame, Ontology ontology, Lexicon lexicon, Map<String, Pattern> patterns) {
        Relation relation = ontology.relation(entry.denotes());
        if (relation == null) {
            throw new IllegalArgumentException("lexicon entry " + entry.id() + " denotes " + entry.denotes()
                    + ", which is no relation of the ontology");
        }
        String subject = entry.subjectRole().isEmpty() ? frame.subjectRole() : entry.subjectRole();
        String object = entry.objectRole().isEmpty() ? frame.objectRole() : entry.objectRole();
        return new Rule(
                entry,
                frame.name(),
                relation,
                steps(entry, frame, subject, lexicon, patterns),
                steps(entry, frame, object, lexicon, patterns),
                words(entry.things(), lexicon),
                words(entry.noThings(), lexicon));
    }

    private static Set<String> words(List<String> wordClasses, Lexicon lexicon) {
        return wordClasses.stream()
                .flatMap(wordClass -> lexicon.words(wordClass).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Rule.Step> steps(
            LexicalEntry entry, Frames.Frame frame, String role, Lexicon lexicon, Map<String, Pattern> patterns) {
        List<Frames.Construction> constructions = frame.roles().get(role);
        if (constructions == null) {
            throw new IllegalArgumentException(
                    "lexicon entry " + entry.id() + ": frame " + frame.name() + " has no role '" + role + "'; it has "
                            + String.join(", ", frame.roles().keySet()));
        }
        String prepositions = entry.prepositions().isEmpty() ? "of" : String.join("|", entry.prepositions());
        List<Rule.Step> steps = new ArrayList<>();
        for (Frames.Construction construction : constructions) {
            String semgrex = expand(construction.semgrex().replace("$PREP$", prepositions), lexicon);
            Pattern pattern = patterns.computeIfAbsent(semgrex, text -> compile(text, frame, construction));
            steps.add(new Rule.Step(construction.name(), pattern, construction.decisive()));
        }
        return List.copyOf(steps);
    }

    private static String expand(String semgrex, Lexicon lexicon) {
        return WORD_CLASS
                .matcher(semgrex)
                .replaceAll(match -> String.join("|", new TreeSet<>(lexicon.words(match.group(1)))));
    }

    private static Pattern compile(String semgrex, Frames.Frame frame, Frames.Construction construction) {
        try {
            return Pattern.compile(semgrex);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "frame " + frame.name() + ", construction " + construction.name() + ": " + e.getMessage(), e);
        }
    }

    /** Whether the word could trigger a rule, by its lemma alone. */
    boolean mayTrigger(String lemma) {
        return byHead.containsKey(lemma);
    }

    /** Whether a verb of the lexicon has the lemma. */
    boolean isVerb(String lemma) {
        return verbs(lemma).findAny().isPresent();
    }

    /** Whether a verb of the lexicon has a clause that tells what somebody is to do. */
    boolean isDemand(String lemma) {
        return verbs(lemma).anyMatch(rule -> rule.frame().equals("demanding"));
    }

    /** Whether a verb of the lexicon goes with the preposition, and no noun of it could. */
    boolean verbTakes(String lemma, String preposition) {
        return verbs(lemma).anyMatch(rule -> rule.entry().prepositions().contains(preposition))
                && byHead.get(lemma).stream().noneMatch(rule -> rule.entry().partOfSpeech() == PartOfSpeech.NOUN);
    }

    /** Whether a noun of the lexicon with the lemma names an act ("arrest", "talks"). */
    boolean isAct(String lemma) {
        return byHead.getOrDefault(lemma, List.of()).stream()
                .anyMatch(rule ->
                        Match.NOMINAL.contains(rule.frame()) || rule.frame().equals("objective-nominal"));
    }

    private Stream<Rule> verbs(String lemma) {
        return byHead.getOrDefault(lemma, List.of()).stream()
                .filter(rule -> rule.entry().partOfSpeech() == PartOfSpeech.VERB
                        && rule.entry().words().size() == 1);
    }

    /** The entry for a letter that follows a person's name ("R-Ark."), null when there is none. */
    LexicalEntry affiliation(String letter) {
        return affiliations.get(letter);
    }

    /** Whether a word that ties tells where somebody sits. */
    static boolean isSeat(LexicalEntry entry) {
        return entry.denotes().equals("basedIn");
    }

    /** The entry for the word that tells where somebody sits, null when there is none. */
    LexicalEntry seat() {
        return premodifiers.values().stream().filter(Rules::isSeat).findFirst().orElse(null);
    }

    /** The entry for a word that ties the name before it to the one after it ("U.K.-based"), null when there is none. */
    LexicalEntry premodifier(String lemma) {
        return premodifiers.get(lemma);
    }

    /** The rules that a word of the sentence triggers; a name triggers those for its class. */
    List<Rule> triggeredBy(Sentence sentence, int word) {
        Reference reference = sentence.reference(word);
        if (reference != null) {
            return ofReference(sentence, word, reference.entity().type());
        }
        List<Rule> found = new ArrayList<>();
        for (Rule rule : candidates(sentence, word)) {
            if ((rule.entry().partOfSpeech().covers(sentence.token(word).tag())
                            || isTitle(sentence, word, rule)
                            || isVerbByGrammar(sentence, word, rule))
                    && EntryWords.standAt(sentence, word, rule.entry())
                    && !isPartOfLongerRole(sentence, word, rule)
                    && rule.fitsThing(sentence, word)) {
                found.add(rule);
            }
        }
        int longest = longest(found);
        // "Vice premier" is no premier.
        found.removeIf(rule -> rule.entry().partOfSpeech() == PartOfSpeech.NOUN
                && rule.entry().words().size() < longest);
        return found;
    }

    /** The rules that a word may trigger, as far as that can be told without the grammar of the sentence; some too many. */
    List<Rule> mayBeTriggeredBy(Sentence sentence, int word) {
        Reference reference = sentence.reference(word);
        if (reference != null) {
            return ofReference(sentence, word, reference.entity().type());
        }
        String tag = sentence.token(word).tag();
        return candidates(sentence, word).stream()
                .filter(rule -> rule.entry().partOfSpeech().covers(tag)
                        || isTitle(sentence, word, rule)
                        || rule.entry().partOfSpeech() == PartOfSpeech.VERB && tag.equals("NN"))
                .filter(rule -> EntryWords.mayStandAt(sentence, word, rule.entry()))
                .toList();
    }

    /** By the lemma; an adjective that looks like a participle ("disappointed") by its form. */
    private List<Rule> candidates(Sentence sentence, int word) {
        List<Rule> byLemma = byHead.getOrDefault(sentence.lemma(word), List.of());
        if (!sentence.token(word).isVerb()) {
            return byLemma;
        }
        String form = sentence.token(word).word().toLowerCase(Locale.ROOT);
        Stream<Rule> adjectives = byHead.getOrDefault(form, List.of()).stream()
                .filter(rule ->
                        rule.entry().partOfSpeech() == PartOfSpeech.ADJECTIVE && !form.equals(sentence.lemma(word)));
        return Stream.concat(byLemma.stream(), adjectives).toList();
    }

    /** "FCC chief Ajit Pai": taggers take short titles for adjectives. */
    private static boolean isTitle(Sentence sentence, int word, Rule rule) {
        Reference next = word + 1 < sentence.tokens().size() ? sentence.reference(word + 1) : null;
        return rule.frame().equals("role-noun")
                && sentence.token(word).tag().equals("JJ")
                && next != null
                && next.entity().type().equals("Person");
    }

    /** A "chief of staff" is no chief. */
    boolean isPartOfLongerRole(Sentence sentence, int word, Rule rule) {
        int last = Math.min(word + 2, sentence.tokens().size() - 1);
        for (int end = word + 1; rule.frame().equals("role-noun") && end <= last; end++) {
            boolean hyphenated = sentence.token(word + 1).tag().equals("HYPH");
            int length = end - word + (hyphenated ? 0 : 1);
            if (sentence.reference(end) == null
                    && rolesEndingAt(sentence, end).stream()
                            .anyMatch(longer -> longer.entry().words().size() >= length)) {
                return true;
            }
        }
        return false;
    }

    /** "Canada may sanction Russia": taggers take some verbs for nouns where the parser does not. */
    private static boolean isVerbByGrammar(Sentence sentence, int word, Rule rule) {
        return rule.entry().partOfSpeech() == PartOfSpeech.VERB
                && sentence.token(word).tag().equals("NN")
                && (sentence.child(word, "aux") >= 0 || sentence.hasChild(word, "mark", Set.of("to")))
                && sentence.child(word, "cop") < 0;
    }

    /** The rules that a name of the class triggers. */
    List<Rule> ofName(String type) {
        return byNameClass.getOrDefault(type, List.of());
    }

    /** The rules for roles whose words end at that word, the longest reading only. */
    List<Rule> rolesEndingAt(Sentence sentence, int word) {
        List<Rule> found = byHead.getOrDefault(sentence.lemma(word), List.of()).stream()
                .filter(rule -> rule.frame().equals("role-noun") && EntryWords.standAt(sentence, word, rule.entry()))
                .toList();
        int longest = longest(found);
        boolean titles = found.stream().anyMatch(rule -> EntryWords.isTitleOnly(rule.entry()));
        return found.stream()
                .filter(rule -> rule.entry().words().size() == longest)
                .filter(rule -> EntryWords.isTitleOnly(rule.entry()) || !titles || longest > 1)
                .toList();
    }

    private static int longest(List<Rule> rules) {
        return rules.stream()
                .mapToInt(rule -> rule.entry().words().size())
                .max()
                .orElse(0);
    }

    private List<Rule> ofReference(Sentence sentence, int word, String type) {
        List<Rule> byName = ofName(type);
        return byName.isEmpty() ? ofTerm(sentence, word, type) : byName;
    }

    /** A term of the gazetteer ("entity list") may be a word of the lexicon too. */
    private List<Rule> ofTerm(Sentence sentence, int word, String type) {
        List<Rule> rules = byTerm.getOrDefault(term(sentence, word), List.of());
        // "Trade deal" is a deal.
        return rules.isEmpty() && type.equals("LegalInstrument")
                ? byTerm.getOrDefault(sentence.lemma(word), List.of())
                : rules;
    }

    private static String term(Sentence sentence, int word) {
        String text = sentence.token(word).word().toLowerCase(Locale.ROOT);
        int head = text.lastIndexOf(' ') + 1;
        return text.substring(0, head) + sentence.lemma(word);
    }
}
