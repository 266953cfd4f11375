/** Mail, as press offices send it. The only package that sees MIME. */
package org.demarche.article.mail;
