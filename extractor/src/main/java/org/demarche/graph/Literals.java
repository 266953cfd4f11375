package org.demarche.graph;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.demarche.mention.Edtf;

/** Literals in the one form that the store gives back: a number or date that it keeps inline loses any other. */
final class Literals {

    private Literals() {
    }

    static Node text(String text) {
        return NodeFactory.createLiteralString(scalar(text));
    }

    static Node json(String text) {
        return NodeFactory.createLiteralDT(scalar(text), TypeMapper.getInstance().getSafeTypeByName(Vocabulary.JSON));
    }

    static Node english(String text) {
        return NodeFactory.createLiteralLang(scalar(text), "en");
    }

    static Node day(LocalDate day) {
        return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
    }

    static Node year(int year) {
        return NodeFactory.createLiteralDT(String.format(Locale.ROOT, "%04d", year), XSDDatatype.XSDgYear);
    }

    static Node edtf(Edtf date) {
        return NodeFactory.createLiteralDT(date.value(), TypeMapper.getInstance().getSafeTypeByName(Vocabulary.EDTF));
    }

    static Node decimal(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return NodeFactory.createLiteralDT((exact.scale() < 1 ? exact.setScale(1) : exact).toPlainString(),
                XSDDatatype.XSDdecimal);
    }

    /** An ordinal number. */
    static Node integer(int value) {
        return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger);
    }

    static Node offset(int value) {
        return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDnonNegativeInteger);
    }

    static Node address(String url) {
        return NodeFactory.createLiteralDT(scalar(url), XSDDatatype.XSDanyURI);
    }

    /** The text with half surrogates, which no RDF literal can hold, replaced: as many code points as before. */
    static String scalar(String text) {
        if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return text;
        }
        return text.codePoints().map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
