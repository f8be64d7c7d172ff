// Copyright The Ticheng Authors
// SPDX-License-Identifier: Apache-2.0
package io.github.ticheng.core.catalogue;

import com.google.common.collect.ImmutableList;
import io.github.ticheng.core.catalogue.BlockType.Body;

/**
 * The fields of a block type with the constructor that takes their values, in one order: {@code Fields.of(required("amount",
 * AMOUNT, Bonus::amount), Bonus::new)}. A field that the constructor does not take, or one of another type at its place,
 * does not compile.
 */
public final class Fields {

    private Fields() {}

    /** A constructor of 1 value. */
    @FunctionalInterface
    public interface Of1<T, A> {
        T of(A a);
    }

    /** A constructor of 2 values. */
    @FunctionalInterface
    public interface Of2<T, A, B> {
        T of(A a, B b);
    }

    /** A constructor of 3 values. */
    @FunctionalInterface
    public interface Of3<T, A, B, C> {
        T of(A a, B b, C c);
    }

    /** A constructor of 4 values. */
    @FunctionalInterface
    public interface Of4<T, A, B, C, D> {
        T of(A a, B b, C c, D d);
    }

    /** A constructor of 5 values. */
    @FunctionalInterface
    public interface Of5<T, A, B, C, D, E> {
        T of(A a, B b, C c, D d, E e);
    }

    /** A constructor of 6 values. */
    @FunctionalInterface
    public interface Of6<T, A, B, C, D, E, F> {
        T of(A a, B b, C c, D d, E e, F f);
    }

    /** A constructor of 7 values. */
    @FunctionalInterface
    public interface Of7<T, A, B, C, D, E, F, G> {
        T of(A a, B b, C c, D d, E e, F f, G g);
    }

    /** A constructor of 8 values. */
    @FunctionalInterface
    public interface Of8<T, A, B, C, D, E, F, G, H> {
        T of(A a, B b, C c, D d, E e, F f, G g, H h);
    }

    /** A constructor of 9 values. */
    @FunctionalInterface
    public interface Of9<T, A, B, C, D, E, F, G, H, I> {
        T of(A a, B b, C c, D d, E e, F f, G g, H h, I i);
    }

    /** A constructor of 10 values. */
    @FunctionalInterface
    public interface Of10<T, A, B, C, D, E, F, G, H, I, J> {
        T of(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j);
    }

    /** A constructor of 11 values. */
    @FunctionalInterface
    public interface Of11<T, A, B, C, D, E, F, G, H, I, J, K> {
        T of(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k);
    }

    /** A constructor of 12 values. */
    @FunctionalInterface
    public interface Of12<T, A, B, C, D, E, F, G, H, I, J, K, L> {
        T of(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k, L l);
    }

    public static <T, A> Body<T> of(Field<T, A> a, Of1<T, A> constructor) {
        return new Body<>(ImmutableList.of(a), values -> constructor.of(values.get(a)));
    }

    public static <T, A, B> Body<T> of(Field<T, A> a, Field<T, B> b, Of2<T, A, B> constructor) {
        return new Body<>(ImmutableList.of(a, b), values -> constructor.of(values.get(a), values.get(b)));
    }

    public static <T, A, B, C> Body<T> of(Field<T, A> a, Field<T, B> b, Field<T, C> c, Of3<T, A, B, C> constructor) {
        return new Body<>(
                ImmutableList.of(a, b, c), values -> constructor.of(values.get(a), values.get(b), values.get(c)));
    }

    public static <T, A, B, C, D> Body<T> of(
            Field<T, A> a, Field<T, B> b, Field<T, C> c, Field<T, D> d, Of4<T, A, B, C, D> constructor) {
        return new Body<>(
                ImmutableList.of(a, b, c, d),
                values -> constructor.of(values.get(a), values.get(b), values.get(c), values.get(d)));
    }

    public static <T, A, B, C, D, E> Body<T> of(
            Field<T, A> a,
            Field<T, B> b,
            Field<T, C> c,
            Field<T, D> d,
            Field<T, E> e,
            Of5<T, A, B, C, D, E> constructor) {
        return new Body<>(
                ImmutableList.of(a, b, c, d, e),
                values -> constructor.of(values.get(a), values.get(b), values.get(c), values.get(d), values.get(e)));
    }

    public static <T, A, B, C, D, E, F> Body<T> of(
            Field<T, A> a,
            Field<T, B> b,
            Field<T, C> c,
            Field<T, D> d,
            Field<T, E> e,
            Field<T, F> f,
            Of6<T, A, B, C, D, E, F> constructor) {
        return new Body<>(
                ImmutableList.of(a, b, c, d, e, f),
                values -> constructor.of(
                        values.get(a), values.get(b), values.get(c), values.get(d), values.get(e), values.get(f)));
    }

    public static <T, A, B, C, D, E, F, G> Body<T> of(
            Field<T, A> a,
            Field<T, B> b,
            Field<T, C> c,
            Field<T, D> d,
            Field<T, E> e,
            Field<T, F> f,
            Field<T, G> g,
            Of7<T, A, B, C, D, E, F, G> constructor) {
        return new Body<>(
                ImmutableList.of(a, b, c, d, e, f, g),
                values -> constructor.of(
                        values.get(a),
                        values.get(b),
                        values.get(c),
                        values.get(d),
                        values.get(e),
                        values.get(f),
                        values.get(g)));
    }

    public static <T, A, B, C, D, E, F, G, H> Body<T> of(
            Field<T, A> a,
            Field<T, B> b,
            Field<T, C> c,
            Field<T, D> d,
            Field<T, E> e,
            Field<T, F> f,
            Field<T, G> g,
            Field<T, H> h,
            Of8<T, A, B, C, D, E, F, G, H> constructor) {
        return new Body<>(
                ImmutableList.of(a, b, c, d, e, f, g, h),
                values -> constructor.of(
                        values.get(a),
                        values.get(b),
                        values.get(c),
                        values.get(d),
                        values.get(e),
                        values.get(f),
                        values.get(g),
                        values.get(h)));
    }

    public static <T, A, B, C, D, E, F, G, H, I> Body<T> of(
            Field<T, A> a,
            Field<T, B> b,
            Field<T, C> c,
            Field<T, D> d,
            Field<T, E> e,
            Field<T, F> f,
            Field<T, G> g,
            Field<T, H> h,
            Field<T, I> i,
            Of9<T, A, B, C, D, E, F, G, H, I> constructor) {
        return new Body<>(
                ImmutableList.of(a, b, c, d, e, f, g, h, i),
                values -> constructor.of(
                        values.get(a),
                        values.get(b),
                        values.get(c),
                        values.get(d),
                        values.get(e),
                        values.get(f),
                        values.get(g),
                        values.get(h),
                        values.get(i)));
    }

    public static <T, A, B, C, D, E, F, G, H, I, J> Body<T> of(
            Field<T, A> a,
            Field<T, B> b,
            Field<T, C> c,
            Field<T, D> d,
            Field<T, E> e,
            Field<T, F> f,
            Field<T, G> g,
            Field<T, H> h,
            Field<T, I> i,
            Field<T, J> j,
            Of10<T, A, B, C, D, E, F, G, H, I, J> constructor) {
        return new Body<>(
                ImmutableList.of(a, b, c, d, e, f, g, h, i, j),
                values -> constructor.of(
                        values.get(a),
                        values.get(b),
                        values.get(c),
                        values.get(d),
                        values.get(e),
                        values.get(f),
                        values.get(g),
                        values.get(h),
                        values.get(i),
                        values.get(j)));
    }

    public static <T, A, B, C, D, E, F, G, H, I, J, K> Body<T> of(
            Field<T, A> a,
            Field<T, B> b,
            Field<T, C> c,
            Field<T, D> d,
            Field<T, E> e,
            Field<T, F> f,
            Field<T, G> g,
            Field<T, H> h,
            Field<T, I> i,
            Field<T, J> j,
            Field<T, K> k,
            Of11<T, A, B, C, D, E, F, G, H, I, J, K> constructor) {
        return new Body<>(
                ImmutableList.of(a, b, c, d, e, f, g, h, i, j, k),
                values -> constructor.of(
                        values.get(a),
                        values.get(b),
                        values.get(c),
                        values.get(d),
                        values.get(e),
                        values.get(f),
                        values.get(g),
                        values.get(h),
                        values.get(i),
                        values.get(j),
                        values.get(k)));
    }

    public static <T, A, B, C, D, E, F, G, H, I, J, K, L> Body<T> of(
            Field<T, A> a,
            Field<T, B> b,
            Field<T, C> c,
            Field<T, D> d,
            Field<T, E> e,
            Field<T, F> f,
            Field<T, G> g,
            Field<T, H> h,
            Field<T, I> i,
            Field<T, J> j,
            Field<T, K> k,
            Field<T, L> l,
            Of12<T, A, B, C, D, E, F, G, H, I, J, K, L> constructor) {
        return new Body<>(
                ImmutableList.of(a, b, c, d, e, f, g, h, i, j, k, l),
                values -> constructor.of(
                        values.get(a),
                        values.get(b),
                        values.get(c),
                        values.get(d),
                        values.get(e),
                        values.get(f),
                        values.get(g),
                        values.get(h),
                        values.get(i),
                        values.get(j),
                        values.get(k),
                        values.get(l)));
    }
}
