package org.demarche.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** One of a few words, in any case; help and messages write them small. */
final class Choice<E extends Enum<E>> implements ITypeConverter<E> {

    private final E[] values;

    private Choice(Class<E> type) {
        values = type.getEnumConstants();
    }

    static <E extends Enum<E>> void register(CommandLine line, Class<E> type) {
        line.registerConverter(type, word -> new Choice<>(type).convert(word));
    }

    @Override
    public E convert(String word) {
        for (E value : values) {
            if (value.name().equalsIgnoreCase(word)) {
                return value;
            }
        }
        throw new TypeConversionException("'" + word + "' is none of " + Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")));
    }
}
