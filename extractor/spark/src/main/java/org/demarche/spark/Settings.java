package org.demarche.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.demarche.article.ArticleReader;

/**
 * How articles are read, as it travels to those who read them.
 *
 * @param fields     our names of fields to those of the records
 * @param published  the day where a record has none; empty if that is not known
 * @param confidence the least that counts
 * @param base       where data is minted
 */
record Settings(LinkedHashMap<String, String> fields, String published, double confidence, String base) implements Serializable {

    ArticleReader.Options options() {
        return new ArticleReader.Options(Optional.of(published).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                ArticleReader.DayFrom.NONE, fields, false);
    }
}
