// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package com.example.desk;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockProvider;
import io.github.ticheng.core.catalogue.BlockProvider.BlockWords;
import io.github.ticheng.core.catalogue.BlockType;

// The class below stands in the guide.
/** The rules of our own desk. */
public final class DeskBlocks implements BlockProvider {
    @Override
    public ImmutableList<BlockType<?>> types() {
        return ImmutableList.of(NightShiftPay.TYPE);
    }

    @Override
    public BlockWords words() {
        return BlockWords.of("""
                pay-rule.night-shift-pay: An amount for each night shift beyond those covered. | 按超出的夜班计的金额。
                  =: {each} for each of {shifts}[ beyond {covered}] | {shifts}每班 {each}[，只计超出 {covered} 班的部分]
                  shifts: How many night shifts. | 夜班数。
                  each: The amount for each. | 每班金额。
                  covered: How many the wage covers. | 工资已包含的班数。
                """);
    }
}
// The class above stands in the guide.
