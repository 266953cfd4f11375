package org.demarche.article.input;

/** What an input holds, one after the other: an article, an input of its own, or where one lies. */
public sealed interface Item permits Fields, Inner, Link {
}
