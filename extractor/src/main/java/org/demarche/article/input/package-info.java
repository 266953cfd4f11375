/** What the readers of all formats share: what they are given, and what they find in it. */
package org.demarche.article.input;
