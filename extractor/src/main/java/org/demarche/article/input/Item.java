package org.demarche.article.input;

/** What an input holds, one after the other: an article, or an input of its own. */
public sealed interface Item permits Fields, Inner {
}
