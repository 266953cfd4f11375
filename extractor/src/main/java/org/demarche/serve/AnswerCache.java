package org.demarche.serve;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Answers to questions of the catalogue, kept as long as the store is as it was. Who asks what is being asked already
 * waits for that answer.
 */
final class AnswerCache {

    private static final long BYTES = 64_000_000;
    private static final int OVERHEAD = 500;

    private final AtomicLong state = new AtomicLong();
    private final AsyncCache<Key, Answer> answers = Caffeine.newBuilder().maximumWeight(BYTES)
            .weigher((Key key, Answer answer) -> OVERHEAD + answer.body().length).buildAsync();

    private record Key(long state, String query, Map<String, String> values, String format) {
    }

    /** @param asking what answers it, if nobody has asked since the store changed */
    Answer get(String query, Map<String, String> values, String format, Supplier<Answer> asking) {
        Key key = new Key(state.get(), query, Map.copyOf(values), format);
        CompletableFuture<Answer> mine = new CompletableFuture<>();
        CompletableFuture<Answer> others = answers.asMap().putIfAbsent(key, mine);
        if (others != null) {
            return others.exceptionally(failed -> Answer.refusal(500, String.valueOf(failed.getMessage()))).join();
        }
        try {
            Answer answer = asking.get();
            if (answer.status() != 200) {
                answers.asMap().remove(key, mine); // what failed may go well the next time
            }
            mine.complete(answer);
            return answer;
        } catch (RuntimeException | Error failed) {
            mine.completeExceptionally(failed);
            throw failed;
        }
    }

    /** The store has changed. */
    void clear() {
        state.incrementAndGet();
        answers.synchronous().invalidateAll();
    }
}
