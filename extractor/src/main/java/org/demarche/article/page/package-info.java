/** Pages of the web: where on them the article stands, and what they say of it. The only package that sees HTML. */
package org.demarche.article.page;
