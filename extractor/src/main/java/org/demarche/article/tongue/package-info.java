/** In which language a text is. */
package org.demarche.article.tongue;
