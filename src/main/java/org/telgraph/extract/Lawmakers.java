package org.telgraph.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.telgraph.ontology.Gazetteer;
import org.telgraph.ontology.GazetteerEntity;

/** Whose law it is that a person proposes: the state's of which a body employs him or is led by him. */
final class Lawmakers {

    private static final Set<String> POSTS = Set.of("employs", "leads");

    private final Gazetteer gazetteer;
    private final ClaimSet claims;

    Lawmakers(Gazetteer gazetteer, ClaimSet claims) {
        this.gazetteer = gazetteer;
        this.claims = claims;
    }

    /** The state for which a person makes laws, as far as the article has told his post. */
    Optional<Entity> state(Entity person) {
        List<Claim> told = claims.all();
        return told.stream()
                .filter(claim -> POSTS.contains(claim.property()))
                .filter(claim -> Stream.of(claim.subject(), claim.object())
                        .anyMatch(one -> one.id().equals(person.id())))
                .flatMap(claim -> Stream.of(claim.subject(), claim.object()))
                .filter(body -> body.type().equals("GovernmentBody"))
                .map(body -> gazetteer.entity(body.id()).map(GazetteerEntity::country))
                .flatMap(Optional::stream)
                .map(country -> gazetteer.entity(country))
                .flatMap(Optional::stream)
                .map(Entity::of)
                .findFirst();
    }
}
