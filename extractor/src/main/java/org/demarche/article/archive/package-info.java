/** Files that hold others: compressed ones and archives. */
package org.demarche.article.archive;
