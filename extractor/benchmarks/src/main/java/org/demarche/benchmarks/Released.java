package org.demarche.benchmarks;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.article.ArticleReader;
import org.demarche.article.Reading;

/** A process of its own that parts articles in sentences and words and tags these, by OpenNLP's released models: a yardstick. */
final class Released {

    private Released() {
    }

    /** @param words on how many threads, and the articles */
    public static void main(String[] words) throws InterruptedException {
        List<Article> articles;
        try (Stream<Reading> readings = new ArticleReader(ArticleReader.Options.DEFAULT).read(List.of(words[1]), System.in)) {
            articles = readings.map(reading -> ((Reading.Read) reading).article()).toList();
        }
        AtomicInteger next = new AtomicInteger();
        List<Thread> threads = IntStream.range(0, Integer.parseInt(words[0])).mapToObj(any -> new Thread(() -> {
            Consumer<Article> models = Comparison.released();
            for (int i = next.getAndIncrement(); i < articles.size(); i = next.getAndIncrement()) {
                models.accept(articles.get(i));
            }
        })).toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
