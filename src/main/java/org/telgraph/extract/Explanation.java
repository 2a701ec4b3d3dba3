package org.telgraph.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.telgraph.article.Article;

/** Shows people how a text was understood: grammar, each claim with what made it what it is, and what was dropped. */
final class Explanation {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final Article article;
    private final List<Sentence> sentences;
    private final List<Decision> decisions;
    private final ClaimSet claims;
    private final StringBuilder out = new StringBuilder();

    Explanation(Article article, List<Sentence> sentences, List<Decision> decisions, ClaimSet claims) {
        this.article = article;
        this.sentences = sentences;
        this.decisions = decisions;
        this.claims = claims;
    }

    String inWords() {
        for (Sentence sentence : sentences) {
            if (sentence.index() > 0) {
                line("");
            }
            line(sentence.index() + 1 + ": " + text(sentence));
            line("grammar");
            out.append(new GrammarTree(sentence).show());
            if (decisions.stream()
                    .anyMatch(decision ->
                            decision.match().second() && decision.match().sentence() == sentence)) {
                line("grammar, as the second parser sees it");
                out.append(new GrammarTree(sentence.reparsed()).show());
            }
            line("claims");
            claims(sentence);
            dropped(sentence);
        }
        return out.toString();
    }

    private String text(Sentence sentence) {
        String content = article.content();
        int begin = content.offsetByCodePoints(0, sentence.begin());
        return content.substring(begin, content.offsetByCodePoints(begin, sentence.end() - sentence.begin()))
                .replaceAll("\\s+", " ");
    }

    private void claims(Sentence sentence) {
        Map<Claim, ClaimSet.Mention> told = new LinkedHashMap<>();
        claims.mentions().stream()
                .filter(mention -> mention.sentence() == sentence)
                .forEach(mention -> told.putIfAbsent(mention.claim(), mention));
        told.forEach((claim, mention) -> {
            line("  " + claim.inWords());
            out.append(reasons(mention));
        });
        if (told.isEmpty()) {
            line("  none");
        }
    }

    private Table reasons(ClaimSet.Mention mention) {
        Table rows = new Table("    ");
        Optional<Decision> decision = decisions.stream()
                .filter(made -> made.claim() == mention.claim())
                .findFirst();
        rows.row(
                "word",
                decision.map(made -> word(made.match())).orElse(mention.entry().writtenRep()),
                decision.map(made -> rule(made.match())).orElse(mention.entry().id() + ", beside a name"));
        for (boolean subject : List.of(true, false)) {
            Argument argument = subject ? mention.subject() : mention.object();
            String construction = decision.map(Decision::match)
                    .map(match -> subject ? match.subjects() : match.objects())
                    .map(filler -> ", " + filler.construction())
                    .orElse("");
            rows.row(
                    subject ? "subject" : "object",
                    argument.entity().label(),
                    meaning(mention.sentence(), argument) + construction);
        }
        rows.row("status", mention.claim().status().localName(), doubt(mention));
        if (mention.facets().source() != null) {
            rows.row("holder", mention.claim().holder().inWords(), source(mention));
        }
        decision.map(Decision::dating)
                .filter(dating -> dating.cue() != null)
                .ifPresent(dating -> rows.row(
                        "date", dating.date() == null ? "none" : dating.date().text(), day(mention, dating)));
        rows.row(
                "confidence", String.format(Locale.ROOT, "%.2f", mention.claim().confidence()), "");
        Claim kept = claims.keptFor(mention.claim());
        if (!kept.equals(mention.claim())) {
            rows.row("but", "not kept", kept.inWords() + " in sentence " + number(kept) + " is surer");
        }
        return rows;
    }

    /** How its word comes to mean an argument. */
    private String meaning(Sentence sentence, Argument argument) {
        Reference named = sentence.reference(argument.word());
        boolean itself =
                named != null && named.entity().id().equals(argument.entity().id());
        if (argument.way().equals(Argument.UNSAID)) {
            String last = lastNamed(sentence, argument);
            return argument.way() + (last.isEmpty() ? "" : ", " + last);
        }
        if (argument.way().equals(Argument.NAME) && !itself) {
            return "beside the name";
        }
        String words = Cue.at("", sentence, argument.word()).quote();
        String last = itself ? "" : lastNamed(sentence, argument);
        return words + ", " + argument.way() + (last.isEmpty() ? "" : " for " + last);
    }

    /** Where a pronoun, a description or what is left out finds its name: before it or, of a speaker, behind it. */
    private String lastNamed(Sentence sentence, Argument argument) {
        int here = nameIn(sentence, argument.word(), argument.entity());
        for (int index = sentence.index() - 1; here < 0 && index >= 0; index--) {
            Sentence before = sentences.get(index);
            int name = nameIn(before, before.tokens().size(), argument.entity());
            if (name >= 0) {
                return quote(before.token(name).word()) + " in sentence " + (index + 1);
            }
        }
        here = here < 0 ? nameIn(sentence, sentence.tokens().size(), argument.entity()) : here;
        return here < 0 ? "" : quote(sentence.token(here).word());
    }

    /** The last name of the entity before a word, -1 for none. */
    private static int nameIn(Sentence sentence, int end, Entity entity) {
        for (int word = end - 1; word >= 0; word--) {
            Reference reference = sentence.reference(word);
            if (reference != null && reference.entity().id().equals(entity.id())) {
                return word;
            }
        }
        return -1;
    }

    private static String doubt(ClaimSet.Mention mention) {
        Doubt doubt = mention.facets().doubt();
        return mention.claim().status() == doubt.status() ? doubt.cue().inWords() : "by the entry";
    }

    private static String source(ClaimSet.Mention mention) {
        Cue cue = mention.facets().source().cue();
        boolean elsewhere = cue.sentence() != null && cue.sentence() != mention.sentence();
        return cue.inWords() + (elsewhere ? " in sentence " + (cue.sentence().index() + 1) : "");
    }

    /** A day without a year is counted from that of publication. */
    private String day(ClaimSet.Mention mention, Dating dating) {
        boolean counted =
                dating.date() != null && !YEAR.matcher(dating.cue().quote()).find();
        Sentence told = dating.cue().sentence();
        return dating.cue().inWords()
                + (told == mention.sentence() ? "" : " in sentence " + (told.index() + 1))
                + (counted ? ", counted from " + article.date() : "");
    }

    private int number(Claim claim) {
        return claims.mentions().stream()
                        .filter(mention -> mention.claim().equals(claim))
                        .mapToInt(mention -> mention.sentence().index())
                        .findFirst()
                        .orElseThrow()
                + 1;
    }

    private static String word(Match match) {
        return match.sentence().token(match.trigger()).word();
    }

    private static String rule(Match match) {
        return match.rule().entry().id() + " / " + match.rule().frame();
    }

    private void dropped(Sentence sentence) {
        Table rows = new Table("  ");
        for (Decision decision : decisions) {
            if (decision.match().sentence() == sentence && decision.claim() == null && !isBareName(decision.match())) {
                Match match = decision.match();
                String triple = labels(decision.subjects()) + " "
                        + match.rule().relation().name() + " " + labels(decision.objects());
                rows.row(word(match), triple, decision.obstacle(), rule(match));
            }
        }
        if (!rows.isEmpty()) {
            line("dropped");
            out.append(rows);
        }
    }

    /** Some entries ask of each name whether something is told beside it: that nothing is, is not worth a line. */
    private static boolean isBareName(Match match) {
        Filler filled = match.subjects().isEmpty() ? match.objects() : match.subjects();
        Filler empty = match.subjects().isEmpty() ? match.subjects() : match.objects();
        return filled.construction().equals("trigger") && empty == Filler.UNSAID;
    }

    private static String labels(List<Argument> arguments) {
        return arguments.isEmpty()
                ? "?"
                : arguments.stream().map(argument -> argument.entity().label()).collect(Collectors.joining(" and "));
    }

    private static String quote(String word) {
        return "\"" + word + "\"";
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
