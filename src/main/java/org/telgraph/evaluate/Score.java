package org.telgraph.evaluate;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Counts over documents, and the figures made of them. */
final class Score implements Report {

    /** Precision, recall and their harmonic mean, rounded to four digits. */
    private record Figures(double precision, double recall, double f1) {

        static Figures of(int right, int found, int wanted) {
            double p = share(right, found);
            double r = share(right, wanted);
            return new Figures(rounded(p), rounded(r), p + r == 0 ? 0 : rounded(2 * p * r / (p + r)));
        }

        String json() {
            return "{\"p\": " + number(precision) + ", \"r\": " + number(recall) + ", \"f1\": " + number(f1) + "}";
        }

        String line(String name) {
            return String.format("%-14s P %s  R %s  F1 %s", name, short3(precision), short3(recall), short3(f1));
        }
    }

    private int documents;
    private int gold;
    private int found;
    private int hit;
    private int status;
    private int holder;
    private int both;
    private int dated;
    private int foundDated;
    private int date;
    private int plain;
    private int plainRight;

    @Override
    public void add(Document document) {
        Matching matching = document.matching();
        documents++;
        gold += (int)
                document.gold().stream().filter(claim -> !claim.optional()).count();
        found += matching.required().size() + matching.spare().size();
        hit += matching.required().size();
        matching.required().forEach(this::addFacets);
        Set<ScoredClaim.Triple> facts = document.found().stream()
                .filter(ScoredClaim::isFact)
                .map(ScoredClaim::triple)
                .collect(Collectors.toSet());
        plain += facts.size();
        plainRight += (int) facts.stream()
                .filter(fact -> document.gold().stream()
                        .anyMatch(claim -> claim.isFact() && claim.triple().matches(fact)))
                .count();
    }

    private void addFacets(Matching.Pair pair) {
        status += pair.sameStatus() ? 1 : 0;
        holder += pair.sameHolder() ? 1 : 0;
        both += pair.sameStatus() && pair.sameHolder() ? 1 : 0;
        String wanted = pair.gold().date();
        if (!wanted.equals("?")) { // annotators differ
            dated += wanted.isEmpty() ? 0 : 1;
            foundDated += pair.found().date().isEmpty() ? 0 : 1;
            date += !wanted.isEmpty() && pair.gold().sameDate(pair.found()) ? 1 : 0;
        }
    }

    /** Prints the figures for people, and in the last line all of them as JSON. */
    @Override
    public void print(PrintWriter out) {
        Figures triple = Figures.of(hit, found, gold);
        Figures withStatus = Figures.of(status, found, gold);
        Figures claim = Figures.of(both, found, gold);
        Figures dates = Figures.of(date, foundDated, dated);
        double statusAccuracy = rounded(share(status, hit));
        double holderAccuracy = rounded(share(holder, hit));
        double plainPrecision = rounded(share(plainRight, plain));
        out.println(triple.line("triple"));
        out.println(withStatus.line("triple+status"));
        out.println(claim.line("claim"));
        out.printf(
                "status accuracy %s, holder accuracy %s, date F1 %s, plain triples' precision %s, %d of %d gold, %d found%n",
                short3(statusAccuracy),
                short3(holderAccuracy),
                short3(dates.f1),
                short3(plainPrecision),
                hit,
                gold,
                found);
        out.println(new StringJoiner(", ", "{", "}")
                .add("\"documents\": " + documents)
                .add("\"gold\": " + gold)
                .add("\"found\": " + found)
                .add("\"hit\": " + hit)
                .add("\"triple\": " + triple.json())
                .add("\"triple+status\": " + withStatus.json())
                .add("\"claim\": " + claim.json())
                .add("\"status_accuracy\": " + number(statusAccuracy))
                .add("\"holder_accuracy\": " + number(holderAccuracy))
                .add("\"plain_precision\": " + number(plainPrecision))
                .add("\"date\": " + dates.json()));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static double rounded(double value) {
        return decimal(value, 4).doubleValue();
    }

    /** The exact binary value is what is rounded, as Python does it, and not the shortest decimal that stands for it. */
    private static BigDecimal decimal(double value, int digits) {
        return new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN);
    }

    private static String short3(double value) {
        return decimal(value, 3).toPlainString();
    }

    /** With no more digits than needed, but one. */
    private static String number(double value) {
        BigDecimal digits = decimal(value, 4).stripTrailingZeros();
        return digits.setScale(Math.max(1, digits.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
