/** Documents as PDF. The only package that sees PDFBox. */
package org.demarche.article.pdf;
