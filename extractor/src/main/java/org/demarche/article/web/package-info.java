/** Addresses on the web: what lies there is fetched, and what robots.txt forbids is not followed. */
package org.demarche.article.web;
