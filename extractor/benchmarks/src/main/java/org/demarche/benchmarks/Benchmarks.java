package org.demarche.benchmarks;

/** Prints the figures that README and the issues speak of. */
final class Benchmarks {

    private Benchmarks() {
    }

    /** @param words what to measure: {@code start}, {@code throughput} or {@code all} */
    public static void main(String[] words) throws Exception {
        if (!words[0].equals("throughput")) {
            Start.print();
        }
        if (!words[0].equals("start")) {
            Throughput.print();
        }
    }
}
