/** Questions over the store. */
package org.demarche.query;
