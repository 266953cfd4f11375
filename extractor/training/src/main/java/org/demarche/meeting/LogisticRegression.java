package org.demarche.meeting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Finds the weights under which examples are most probable, drawn to nought by a penalty. By Newton's method, no chance in it. */
final class LogisticRegression {

    private static final int ROUNDS = 25;

    private final double penalty;
    private final int support;

    /**
     * @param penalty on the square of each weight
     * @param support in how many examples a sign must stand to get a weight
     */
    LogisticRegression(double penalty, int support) {
        this.penalty = penalty;
        this.support = support;
    }

    /** In how many examples each sign stands, as far as it gets a weight; in the order of their names. */
    Map<String, Integer> signs(List<Example> examples) {
        Map<String, Integer> counts = new TreeMap<>();
        examples.forEach(example -> example.signs().forEach(sign -> counts.merge(sign, 1, Integer::sum)));
        counts.values().removeIf(count -> count < support);
        return counts;
    }

    /** The weight of each sign, and of {@link Confidence#EVERY} first. */
    Map<String, Double> fit(List<Example> examples) {
        List<String> names = new ArrayList<>(List.of(Confidence.EVERY));
        names.addAll(signs(examples).keySet());
        Map<String, Integer> numbers = new HashMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        List<int[]> rows = examples.stream().map(example -> row(example, numbers)).toList();
        double[] weights = new double[names.size()];
        for (int round = 0; round < ROUNDS; round++) {
            step(examples, rows, weights);
        }
        Map<String, Double> fitted = new LinkedHashMap<>();
        names.forEach(name -> fitted.put(name, weights[numbers.get(name)]));
        return fitted;
    }

    private static int[] row(Example example, Map<String, Integer> numbers) {
        return IntStream.concat(IntStream.of(0),
                example.signs().stream().filter(numbers::containsKey).mapToInt(numbers::get).sorted()).toArray();
    }

    private void step(List<Example> examples, List<int[]> rows, double[] weights) {
        int size = weights.length;
        double[][] curvature = new double[size][size + 1];
        for (int i = 1; i < size; i++) {
            curvature[i][i] = penalty;
            curvature[i][size] = -penalty * weights[i];
        }
        for (int i = 0; i < rows.size(); i++) {
            double score = 0;
            for (int sign : rows.get(i)) {
                score += weights[sign];
            }
            double probability = 1 / (1 + Math.exp(-score));
            for (int sign : rows.get(i)) {
                curvature[sign][size] += (examples.get(i).right() ? 1 : 0) - probability;
                for (int other : rows.get(i)) {
                    curvature[sign][other] += probability * (1 - probability);
                }
            }
        }
        double[] change = solve(curvature);
        for (int i = 0; i < size; i++) {
            weights[i] += change[i];
        }
    }

    /** Gaussian elimination; the matrix is positive definite and its last column the right side. */
    private static double[] solve(double[][] matrix) {
        int size = matrix.length;
        for (int i = 0; i < size; i++) {
            for (int row = i + 1; row < size; row++) {
                double factor = matrix[row][i] / matrix[i][i];
                for (int column = i; column <= size; column++) {
                    matrix[row][column] -= factor * matrix[i][column];
                }
            }
        }
        double[] solution = new double[size];
        for (int i = size - 1; i >= 0; i--) {
            double rest = matrix[i][size];
            for (int column = i + 1; column < size; column++) {
                rest -= matrix[i][column] * solution[column];
            }
            solution[i] = rest / matrix[i][i];
        }
        return solution;
    }
}
