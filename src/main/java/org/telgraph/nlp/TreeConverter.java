package org.telgraph.nlp;

import edu.stanford.nlp.ling.CoreAnnotations.IndexAnnotation;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.trees.CoordinationTransformer;
import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.HeadFinder;
import edu.stanford.nlp.trees.PennTreebankLanguagePack;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.trees.TreeGraphNode;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalStructure;
import edu.stanford.nlp.trees.UniversalSemanticHeadFinder;
import edu.stanford.nlp.trees.tregex.TregexMatcher;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Tells the grammatical relations of a sentence from its tree of phrases (de Marneffe et al., <i>Generating Typed
 * Dependency Parses from Phrase Structure Parses</i>, LREC 2006), by CoreNLP's rules and with the same result, but without
 * trying rules that cannot apply. One instance may be shared by threads.
 */
final class TreeConverter {

    private final TreeRules rules = new TreeRules();
    private final HeadFinder heads = new UniversalSemanticHeadFinder(true);

    /** What a phrase governs: the highest phrases of other head words, with the relations that rules found. */
    private record Arc(TreeGraphNode governor, TreeGraphNode dependent, List<GrammaticalRelation> relations) {}

    /** The grammar of a sentence. */
    GrammaticalStructure convert(Tree tree) {
        TreeGraphNode root = (TreeGraphNode)
                new CoordinationTransformer(heads, true).transformTree(tree.deepCopy(TreeGraphNode.factory()));
        root.percolateHeads(heads);
        Conversion conversion = new Conversion(root);
        conversion.apply(root);
        conversion.attach(root, false);
        return new Structure(conversion.dependencies(), root);
    }

    /** The relations of one tree. */
    private final class Conversion {
        // Punctuation has no relations. CoreNLP asks so of tags, not of words.
        private final Predicate<String> isWord = new PennTreebankLanguagePack().punctuationWordRejectFilter();
        private final TreeGraphNode root;
        private final Map<TreeGraphNode, Arc> arcs = new LinkedHashMap<>();
        private final List<Arc> attached = new ArrayList<>();

        /** From a phrase towards one that stands for all that is connected with it. */
        private final Map<TreeGraphNode, TreeGraphNode> connected = new LinkedHashMap<>();

        Conversion(TreeGraphNode root) {
            this.root = root;
        }

        void apply(TreeGraphNode phrase) {
            if (!phrase.isPhrasal()) {
                return;
            }
            TreeGraphNode governor = phrase.highestNodeWithSameHead();
            for (TreeRule rule : rules.at(phrase)) {
                TregexMatcher matcher = rule.pattern().matcher(root, heads);
                while (matcher.findAt(phrase)) {
                    TreeGraphNode target = (TreeGraphNode) matcher.getNode("target");
                    add(governor, target.highestNodeWithSameHead(), rule.relation());
                }
            }
            for (TreeGraphNode child : phrase.children()) {
                apply(child);
            }
        }

        /** The first to govern a phrase stays its governor. */
        private void add(TreeGraphNode governor, TreeGraphNode dependent, GrammaticalRelation relation) {
            if (dependent == governor || !isWord.test(tag(dependent)) || isAbove(dependent, governor)) {
                return;
            }
            Arc arc = arcs.computeIfAbsent(dependent, node -> new Arc(governor, node, new ArrayList<>()));
            if (arc.governor() == governor) {
                arc.relations().add(relation);
                connect(governor, dependent);
            }
        }

        private boolean isAbove(TreeGraphNode high, TreeGraphNode low) {
            TreeGraphNode node = low;
            while (node != high && arcs.containsKey(node)) {
                node = arcs.get(node).governor();
            }
            return node == high;
        }

        /** Whatever has no connection with the root depends on the phrase above, in a way that is not known. */
        void attach(TreeGraphNode phrase, boolean isDependent) {
            if (phrase.isLeaf()) {
                return;
            }
            if (isDependent && isWord.test(tag(phrase)) && end(phrase) != end(root)) {
                TreeGraphNode governor = phrase.parent().highestNodeWithSameHead();
                if (arcs.get(phrase) == null || arcs.get(phrase).governor() != governor) {
                    attached.add(new Arc(governor, phrase, List.of()));
                    connect(governor, phrase);
                }
            }
            for (TreeGraphNode child : phrase.children()) {
                attach(child, child.headWordNode() != phrase.headWordNode());
            }
        }

        private void connect(TreeGraphNode one, TreeGraphNode other) {
            TreeGraphNode end = end(one);
            if (end != end(other)) {
                connected.put(end, end(other));
            }
        }

        private TreeGraphNode end(TreeGraphNode node) {
            TreeGraphNode end = node;
            while (connected.containsKey(end)) {
                end = connected.get(end);
            }
            return end;
        }

        List<TypedDependency> dependencies() {
            List<TypedDependency> dependencies = new ArrayList<>();
            for (Arc arc : arcs.values()) {
                dependencies.add(dependency(mostSpecific(arc.relations()), arc));
            }
            for (Arc arc : attached) {
                dependencies.add(dependency(GrammaticalRelation.DEPENDENT, arc));
            }
            addRoot(dependencies);
            return dependencies;
        }

        /** Where the head of the sentence is punctuation, the first word that depends on it takes its place. */
        private void addRoot(List<TypedDependency> dependencies) {
            IndexedWord above = new IndexedWord(new Word("ROOT"));
            above.set(IndexAnnotation.class, 0);
            IndexedWord head = word(root);
            if (isWord.test(tag(root))) {
                dependencies.add(new TypedDependency(GrammaticalRelation.ROOT, above, head));
                return;
            }
            Collections.sort(dependencies);
            IndexedWord first = null;
            for (TypedDependency dependency : dependencies) {
                if (dependency.gov().equals(head)) {
                    if (first == null) {
                        first = dependency.dep();
                        dependency.setReln(GrammaticalRelation.ROOT);
                    } else {
                        dependency.setGov(first);
                    }
                }
            }
        }

        private TypedDependency dependency(GrammaticalRelation relation, Arc arc) {
            return new TypedDependency(relation, word(arc.governor()), word(arc.dependent()));
        }
    }

    private static GrammaticalRelation mostSpecific(List<GrammaticalRelation> relations) {
        GrammaticalRelation best = GrammaticalRelation.DEPENDENT;
        for (GrammaticalRelation relation : relations.stream()
                .sorted(Comparator.comparing(GrammaticalRelation::toString))
                .toList()) {
            if (best.isAncestor(relation)) {
                best = relation;
            }
        }
        return best;
    }

    private static IndexedWord word(TreeGraphNode node) {
        return new IndexedWord(node.headWordNode().label());
    }

    private static String tag(TreeGraphNode node) {
        return node.headWordNode().label().tag();
    }

    /** CoreNLP's structure, made of relations that are known already. */
    private static final class Structure extends UniversalEnglishGrammaticalStructure {

        private static final long serialVersionUID = 1;

        Structure(List<TypedDependency> dependencies, TreeGraphNode root) {
            super(dependencies, root);
            // CoreNLP has them in no order, which decides now and then what corrections do.
            Collections.sort(allTypedDependencies);
            postProcessDependencies(allTypedDependencies);
            Collections.sort(allTypedDependencies);
            getExtras(allTypedDependencies);
            Collections.sort(allTypedDependencies);
        }
    }
}
