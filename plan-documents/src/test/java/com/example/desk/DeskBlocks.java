// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package com.example.desk;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockProvider;
import io.github.ticheng.core.catalogue.BlockType;

// The class below stands in the guide.
/** The rules of our own desk. */
public final class DeskBlocks implements BlockProvider {
    @Override
    public ImmutableList<BlockType<?>> types() {
        return ImmutableList.of(NightShiftPay.TYPE);
    }
}
// The class above stands in the guide.
