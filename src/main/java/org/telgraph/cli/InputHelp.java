package org.telgraph.cli;

/** What the commands that read articles say about their input. */
final class InputHelp {

    static final String DESCRIPTION =
            "Text, saved web pages and PDFs (one article each), JSON Lines (an article a line "
                    + "with text and perhaps id, title, publisher, author, date, url), RSS and Atom feeds, web archives (WARC), "
                    + "any of these packed as gzip or zip, folders, http and https addresses of pages and feeds, or - for "
                    + "standard input. What a file is, its content tells.";

    private InputHelp() {}
}
