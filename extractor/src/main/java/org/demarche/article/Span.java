package org.demarche.article;

/**
 * A half-open range {@code [start, end)} of UTF-16 code units in an article's text.
 *
 * @param start first unit, not negative
 * @param end   one past the last unit, not before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

    /** @throws IllegalArgumentException if the offsets do not form a range */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: [" + start + ", " + end + ")");
        }
    }

    /** The part of {@code text} that this span covers. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** Number of UTF-16 units. */
    public int length() {
        return end - start;
    }

    /** Whether {@code other} lies wholly inside this span. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two spans share a unit. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** By start, the shorter first. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
