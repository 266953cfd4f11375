package org.demarche.cli;

import org.demarche.meeting.Extraction;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How sure a meeting must be to count. */
final class ConfidenceOption {

    @Option(names = "--min-confidence", paramLabel = "0..1", defaultValue = "0", converter = Probability.class,
            description = "Leave out meetings that are less sure (default: ${DEFAULT-VALUE}, none).")
    private double least;

    boolean narrows() {
        return least > 0;
    }

    double least() {
        return least;
    }

    Extraction apply(Extraction extraction) {
        return extraction.atLeast(least);
    }

    static final class Probability implements ITypeConverter<Double> {

        @Override
        public Double convert(String written) {
            if (!written.matches("0|1|[01]?\\.\\d{1,9}") || Double.parseDouble(written) > 1) {
                throw new TypeConversionException("'" + written + "' is no confidence; wanted is a number from 0 to 1");
            }
            return Double.parseDouble(written);
        }
    }
}
