/** Who, where and when: spans of the article and what they stand for. */
package org.demarche.mention;
