package org.telgraph.cli;

import java.time.LocalDate;
import org.telgraph.article.PublicationDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the value of --date. */
final class PublicationDateConverter implements ITypeConverter<LocalDate> {

    @Override
    public LocalDate convert(String value) {
        return PublicationDate.parse(value)
                .orElseThrow(() -> new TypeConversionException("'" + value + "' is no date; write it like 2020-02-12"));
    }
}
