package org.demarche.export;

/** What XML 1.0 can hold of a text: it has no character, and no reference, for some that texts have. */
final class XmlText {

    private XmlText() {
    }

    /** The same with those replaced by U+FFFD. */
    static String of(String text) {
        return text.codePoints().allMatch(XmlText::isLegal) ? text
                : text.codePoints().map(c -> isLegal(c) ? c : 0xFFFD)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static boolean isLegal(int c) {
        return c >= ' ' && c < Character.MIN_SURROGATE || c == '\t' || c == '\n' || c == '\r'
                || c > Character.MAX_SURROGATE && c < 0xFFFE || c > 0xFFFF;
    }
}
