@NullMarked
package io.akalab.lab;

import org.jspecify.annotations.NullMarked;
