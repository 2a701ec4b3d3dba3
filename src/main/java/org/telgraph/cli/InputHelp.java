package org.telgraph.cli;

/** What the commands that read articles say about their input. */
final class InputHelp {

    static final String DESCRIPTION =
            "Text files (one article each), JSON Lines (an article a line with text and perhaps "
                    + "id, title, publisher, date, url), folders of these, or - for standard input. Text is UTF-8.";

    private InputHelp() {}
}
