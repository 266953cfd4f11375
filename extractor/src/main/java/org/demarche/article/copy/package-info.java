/** Near copies: by what texts are known to be one story in several papers. */
package org.demarche.article.copy;
