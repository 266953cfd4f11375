package org.demarche.mention;

import java.util.Optional;

/**
 * Who takes part: a person, or where none is named an organization, or else a country.
 *
 * @param name         fullest form of a person's name in the article, without title
 * @param position     the office as the text gives it, in lower case
 * @param organization the body that the actor acts for, by its English name without the country
 * @param country      ISO 3166-1 alpha-2 code of the state that the actor acts for
 */
public record Actor(Optional<String> name, Optional<String> position, Optional<String> organization,
                    Optional<String> country) {
}
