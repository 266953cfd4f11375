/** An article comes in: files, folders, standard input and meeting records. */
package org.demarche.article;
