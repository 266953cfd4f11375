package org.demarche.language;

/**
 * Words of a sentence that together name somebody: "visiting Swedish Prime Minister Jane Doe".
 *
 * @param from first token
 * @param to   one past the last
 * @param head the token on which the others hang
 */
public record Name(int from, int to, int head) {

    int size() {
        return to - from;
    }
}
