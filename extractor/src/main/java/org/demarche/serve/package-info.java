/** The store over HTTP, to this machine alone: an endpoint, the catalogue, a page for each thing, and files to look at it. */
package org.demarche.serve;
