package org.telgraph.cli;

import org.telgraph.store.ReadableStore;
import org.telgraph.store.StoreException;
import org.telgraph.store.TdbStore;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;

/** Where graphs are that are to be changed. */
final class PlaceOptions {

    @ArgGroup
    private Place place = new Place();

    @Mixin
    private LoginOptions login;

    @Mixin
    private SpoolOption spool;

    /** Opens what the options name, the default store if they name nothing. */
    ReadableStore open() throws StoreException {
        return place.remote() ? place.connect(login, spool) : TdbStore.openExisting(place.store());
    }
}
