/** Articles read on a cluster that runs Apache Spark: the same extractor, a copy in each of its processes. */
package org.demarche.spark;
