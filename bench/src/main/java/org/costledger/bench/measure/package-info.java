/**
 * How a figure is taken: sides that are run in turn, medians, heap after collection, new processes, samples of a running
 * thread, and how all of it is printed. What is run belongs elsewhere. A time is reported here and never judged, since
 * only sides of one run can be compared.
 */
@NullMarked
package org.costledger.bench.measure;

import org.jspecify.annotations.NullMarked;
