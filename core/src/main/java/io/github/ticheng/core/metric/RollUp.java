// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.metric;

import io.github.ticheng.core.number.Exact;
import io.github.ticheng.core.number.Quantity;
import io.github.ticheng.core.number.Ratio;
import java.util.List;

/** How the values of several periods, in order of time, become the value of the long period that they make up. */
public enum RollUp {
    /** The sum: sales of three months are the sales of the quarter. */
    SUM {
        @Override
        Quantity over(List<? extends Quantity> values) {
            Exact sum = (Exact) values.get(0);
            for (Quantity value : values.subList(1, values.size())) {
                sum = sum.plus((Exact) value);
            }
            return sum;
        }
    },
    /** The ratio of the summed parts: 30/100 and 90/200 are 120/300, which is 40% and not the mean of 37.5%. */
    PARTS {
        @Override
        Quantity over(List<? extends Quantity> values) {
            Ratio whole = (Ratio) values.get(0);
            for (Quantity value : values.subList(1, values.size())) {
                whole = whole.plus((Ratio) value);
            }
            return whole;
        }
    },
    /** The value of the last period: a state such as months of service. */
    LAST {
        @Override
        Quantity over(List<? extends Quantity> values) {
            return values.get(values.size() - 1);
        }
    },
    /** None: asking for it is a problem, also over a single period. */
    NONE {
        @Override
        Quantity over(List<? extends Quantity> values) {
            throw new IllegalStateException("Expected a way to roll up, but found NONE");
        }
    };

    /** The value over all periods; the values fit their metric and there is at least one. */
    abstract Quantity over(List<? extends Quantity> values);
}
