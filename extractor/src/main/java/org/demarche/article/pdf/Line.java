package org.demarche.article.pdf;

/** A line as it is set. Lengths are in points, from the left and from the top of the page. */
record Line(String text, int page, double left, double right, double base, double height) {

    boolean isBelow(Line other) {
        return page == other.page && base > other.base;
    }

    double firstWord() {
        int space = text.indexOf(' ');
        return space < 0 ? right - left : (right - left) * space / text.length();
    }

    boolean endsSentence() {
        return text.matches("(?s).*[.!?…:;][\"”’')\\]]*");
    }
}
