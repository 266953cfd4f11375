/** Feeds of news. The only package that sees ROME. */
package org.demarche.article.feed;
