package org.demarche.benchmarks;

/** A JVM that does nothing else: what every start costs on this machine. */
final class Hello {

    private Hello() {
    }

    public static void main(String[] words) {
        System.out.println("hello");
    }
}
