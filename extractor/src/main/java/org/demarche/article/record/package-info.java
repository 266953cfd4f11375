/** Articles as rows and records, with any names of fields: JSON, JSON Lines, CSV. */
package org.demarche.article.record;
