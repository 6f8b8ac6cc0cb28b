/** Between the network and the API: whom it believes, how much it takes, how long it waits. */
package cn.sanyi.reporting.door;
